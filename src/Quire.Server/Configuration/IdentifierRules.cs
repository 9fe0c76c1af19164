using System.Text.RegularExpressions;
using Quire.Domain.Identifiers;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Server.Configuration;

/// <summary>What providers of identifiers must say of themselves.</summary>
internal static partial class IdentifierRules
{
    private static readonly string[] Types = ["datacite", "FAKE", "perma"];
    private static readonly string[] Styles = ["randomString", "storedProcGenerated", "sequentialNumber"];
    private static readonly string[] Formats = ["DEPENDENT", "INDEPENDENT"];

    // The names of those the settings choose among.
    private static readonly string[] Taken = ["FAKE", "PERMALINK", "DataCite"];

    public static IEnumerable<string> Problems(IdentifierOptions identifiers)
    {
        if (!string.IsNullOrWhiteSpace(identifiers.Default) && !identifiers.Providers.ContainsKey(identifiers.Default))
        {
            yield return $"Identifiers:Default is '{identifiers.Default}'; there is no such provider in Identifiers:Providers";
        }

        foreach (var problem in identifiers.Providers.SelectMany(p => Problems(p.Key, p.Value)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Problems(string name, IdentifierProviderOptions provider)
    {
        var path = $"Identifiers:Providers:{name}";
        if (Taken.Contains(name, StringComparer.OrdinalIgnoreCase) || !Name().IsMatch(name))
        {
            yield return $"{path} cannot be called so; names are letters, digits, - and _, and not {string.Join(", ", Taken)}";
        }

        if (!Types.Contains(provider.Type, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{path}:Type is '{provider.Type}'; it can be {string.Join(", ", Types)}";
        }

        if (provider.Authority.Length == 0 || provider.Authority.Any(c => char.IsWhiteSpace(c) || c is '/' or ':'))
        {
            yield return $"{path}:Authority is '{provider.Authority}'; it must be a prefix such as 10.5072";
        }

        if (!Styles.Contains(provider.IdentifierGenerationStyle, StringComparer.Ordinal))
        {
            yield return $"{path}:IdentifierGenerationStyle is '{provider.IdentifierGenerationStyle}'; it can be {string.Join(", ", Styles)}";
        }

        if (!Formats.Contains(provider.DatafilePidFormat, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{path}:DatafilePidFormat is '{provider.DatafilePidFormat}'; it can be {string.Join(", ", Formats)}";
        }

        if (provider.Type.Equals("datacite", StringComparison.OrdinalIgnoreCase) && string.IsNullOrEmpty(provider.User))
        {
            yield return $"{path}:User is not set; a provider of the type datacite needs an account";
        }

        if (provider.Url is { } url && !Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            yield return $"{path}:Url is '{url}'; it must be an address such as https://api.datacite.org";
        }

        foreach (var text in provider.ManagedList.Concat(provider.ExcludedList).Where(t => !PersistentId.TryParse(t, out _)))
        {
            yield return $"{path} lists '{text}', which is no persistent identifier";
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,60}$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Name();
}
