using System.Globalization;

namespace Bpo.Billing.Demo.Files;

/// <summary>
/// Telephone numbers of invented callers. No subscriber ever gets them: Bundesnetzagentur, Mitteilung 148/2021, Amtsblatt
/// 7/2021, keeps a thousand numbers in each of five towns for films and books.
/// </summary>
public static class DramaNumbers
{
    private const int InATown = 1000;

    private static readonly string[] Towns = ["+493023125", "+496990009", "+494066969", "+492214710", "+498999998"];

    /// <summary>
    /// One number for one customer, so that whoever comes back stays the same. Customers beyond the numbers there are hide
    /// theirs, and the telephone system names them by what the shop calls them.
    /// </summary>
    /// <param name="customer">Such as <c>tal-v-c01234</c>.</param>
    public static string Of(string customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var digits = customer[(customer.LastIndexOf('c') + 1)..];
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < Towns.Length * InATown
            ? string.Create(CultureInfo.InvariantCulture, $"{Towns[number / InATown]}{number % InATown:000}")
            : customer;
    }
}
