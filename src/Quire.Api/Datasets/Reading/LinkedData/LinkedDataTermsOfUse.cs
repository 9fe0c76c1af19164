using System.Text.Json;
using Quire.Domain.Access;
using Quire.Domain.Datasets;

namespace Quire.Api.Datasets.Reading.LinkedData;

/// <summary>Collects licence and terms from the members of a JSON-LD document.</summary>
/// <param name="licenses">What may be chosen as licence.</param>
internal sealed class LinkedDataTermsOfUse(LicenseChoice licenses)
{
    private const string Core = "https://dataverse.org/schema/core#";
    private const string LicenseTerm = "http://schema.org/license";
    private const string OfFiles = Core + "fileTermsOfAccess";

    private static readonly HashSet<string> Names = Term.All.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private long? _license;

    /// <summary>Whether people may ask for access; null when nothing is said.</summary>
    public bool? FileAccessRequest { get; private set; }

    /// <summary>Takes a member, if it is about terms.</summary>
    public bool Take(string address, JsonElement value, LinkedDataContext context)
    {
        switch (address)
        {
            case LicenseTerm:
                MustBeNew(_license is null, address);
                _license = LicenseOf(value).Id;
                return true;
            case OfFiles:
                return TakeAll(value, context);
            case Core + "fileRequestAccess":
                MustBeNew(FileAccessRequest is null, address);
                FileAccessRequest = Text(value, address) switch
                {
                    "true" => true,
                    "false" => false,
                    _ => throw LinkedDataErrors.NoTruth(address),
                };
                return true;
            default:
                return TakeText(address, value);
        }
    }

    /// <summary>What was taken.</summary>
    public TermsOfUse Read()
    {
        if (_license is not null && _texts.ContainsKey("termsOfUse"))
        {
            throw LinkedDataErrors.LicenseAndTerms();
        }

        return Term.All.Aggregate(
            TermsOfUse.None with
            {
                LicenseId = _license,
            },
            (terms, t) => t.Set(terms, _texts.GetValueOrDefault(t.Name))
        );
    }

    // Terms of access may stand by themselves and with the files, but not in both places.
    private static void MustBeNew(bool isNew, string address)
    {
        if (!isNew)
        {
            throw LinkedDataErrors.Several(address);
        }
    }

    private static string? Text(JsonElement value, string term) =>
        LinkedDataValues.Single(value, term) is { } one ? LinkedDataValues.Text(one) : null;

    private bool TakeText(string address, JsonElement value)
    {
        if (!address.StartsWith(Core, StringComparison.Ordinal) || !Names.Contains(address[Core.Length..]))
        {
            return false;
        }

        var text = Text(value, address) ?? throw LinkedDataErrors.NoText(address);
        MustBeNew(_texts.TryAdd(address[Core.Length..], text), address);
        return true;
    }

    private bool TakeAll(JsonElement value, LinkedDataContext context)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw LinkedDataErrors.NoText(OfFiles);
        }

        foreach (var member in value.EnumerateObject())
        {
            if (
                context.Expand(member.Name) is not { } address
                || !(address.StartsWith('@') || Take(address, member.Value, context))
            )
            {
                throw LinkedDataErrors.TermUnknown(member.Name);
            }
        }

        return true;
    }

    private License LicenseOf(JsonElement value)
    {
        var text = LinkedDataValues.Single(value, LicenseTerm) is { } one
            ? LinkedDataValues.Text(one) ?? throw LinkedDataErrors.NoText(LicenseTerm)
            : "";
        return (
                text.Length == 0
                    ? licenses.All.FirstOrDefault(l => l.IsDefault)
                    : licenses.All.FirstOrDefault(l => l.Active && l.IsNamed(text))
            ) ?? throw LinkedDataErrors.LicenseUnknown(text);
    }
}
