using Bpo.Reports.Layout;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Invoices.Sections;

/// <summary>Who bills whom for what, and when it is due.</summary>
internal static class InvoiceHead
{
    private const double FactsWidth = 186;
    private const double FactLabelWidth = 70;

    public static Element Build(InvoiceScope scope) =>
        new Column(14).Add(
            new Box(new Spacer(2)) { Fill = Palette.Accent },
            new Row(16).Share(1, Seller(scope)).Share(1.25, Title(scope)),
            new Row(18)
                .Share(1, Party(scope, scope.Texts.Seller, scope.Document.Seller))
                .Share(1, Party(scope, scope.Texts.Buyer, scope.Document.Buyer))
                .Points(FactsWidth, Facts(scope))
        );

    private static Text Seller(InvoiceScope scope) =>
        new(scope.Document.Seller.LegalName, scope.Theme.Styles.Section.At(11.5).In(Palette.Ink));

    private static Column Title(InvoiceScope scope)
    {
        var styles = scope.Theme.Styles;
        var title = new Column(3).Add(
            new Text(scope.FullTitle, styles.Title, HorizontalAlignment.Right).AsHeading("H1", isBookmarked: true)
        );
        if (scope.Document.State == InvoiceState.Draft)
            title.Add(new Text(scope.Texts.NumberAtIssue, styles.Small, HorizontalAlignment.Right));
        if (scope.Document.Corrects is { } corrected)
            title.Add(new Text($"{scope.Texts.Corrects} {corrected}", styles.Body.SemiBold, HorizontalAlignment.Right));
        if (scope.Document.State == InvoiceState.Paid)
            title.Add(new Text(scope.Texts.PaidMark, styles.Body.Bold.In(Palette.Ok), HorizontalAlignment.Right));
        return title;
    }

    private static Column Party(InvoiceScope scope, string role, InvoiceParty party)
    {
        var styles = scope.Theme.Styles;
        var block = new Column(1).Add(
            new Text(role, styles.Label),
            new Text(party.LegalName, styles.Body.Bold.At(9)),
            new Text(string.Join('\n', party.Address), styles.Body)
        );
        if (party.TaxId is { } taxId)
            block.Add(new Text($"{party.TaxIdLabel ?? scope.Texts.TaxId} {taxId}", styles.Body));
        if (party.RegistrationId is { } registration)
            block.Add(new Text($"{scope.Texts.RegistrationId} {registration}", styles.Body));
        return party.Contact is { } contact ? block.Add(new Text(contact, styles.Body.In(Palette.Ink2))) : block;
    }

    private static Column Facts(InvoiceScope scope)
    {
        var (document, texts, dates) = (scope.Document, scope.Texts, scope.Theme.Dates);
        (string Label, string? Value)[] facts =
        [
            (texts.IssuedOn, document.IssuedOn is { } issued ? dates.Day(issued) : null),
            (texts.DueOn, document.DueOn is { } due ? dates.Day(due) : null),
            (texts.ServicePeriod, dates.Period(document.ServiceFrom, document.ServiceTo)),
            (texts.Contract, document.ContractNumber),
            (texts.TermsVersion, document.TermsVersion),
            (texts.PurchaseOrder, document.PurchaseOrder),
        ];
        var column = new Column(2);
        foreach (var (label, value) in facts)
        {
            if (value is null)
                continue;
            column.Add(
                new Row(6)
                    .Points(FactLabelWidth, new Text(label, scope.Theme.Styles.Small.At(8.2)))
                    .Share(1, new Text(value, scope.Theme.Styles.Body.SemiBold, HorizontalAlignment.Right))
            );
        }
        return column;
    }
}
