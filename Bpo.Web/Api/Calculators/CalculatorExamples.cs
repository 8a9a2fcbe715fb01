using System.Reflection;
using Bpo.Web.Api.OpenApi;

namespace Bpo.Web.Api.Calculators;

/// <summary>One request for every kind of charge, every metric and every queueing model, each accepted as it stands; they are files beside this one.</summary>
internal static class CalculatorExamples
{
    public static readonly ExampleRequest[] Charges = Load("charges");

    public static readonly ExampleRequest[] Slas = Load("slas");

    public static readonly ExampleRequest[] Staffing = Load("staffing");

    private static ExampleRequest[] Load(string calculator)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"examples.{calculator}.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name, name[prefix.Length..^".json".Length])),
        ];
    }

    private static ExampleRequest Read(Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new ExampleRequest(name, name, reader.ReadToEnd());
    }
}
