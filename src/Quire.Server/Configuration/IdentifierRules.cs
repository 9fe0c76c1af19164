using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Quire.Domain.Identifiers;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Server.Configuration;

/// <summary>What providers of identifiers must say of themselves.</summary>
internal static partial class IdentifierRules
{
    private static readonly string[] Types = ["datacite", "hdl", "FAKE", "perma"];
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

        foreach (var problem in HandleProblems(path, provider))
        {
            yield return problem;
        }

        if (provider.Timeout <= TimeSpan.Zero)
        {
            yield return $"{path}:Timeout is {provider.Timeout}; it must be longer than nothing";
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

    private static IEnumerable<string> HandleProblems(string path, IdentifierProviderOptions provider)
    {
        if (!provider.Type.Equals("hdl", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        // What it is told is a secret; nobody but this machine hears it otherwise.
        if (
            !Uri.TryCreate(provider.Url, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        )
        {
            yield return $"{path}:Url is '{provider.Url}'; it must be the address of a handle server, such as https://handle.example.edu:8000";
        }

        if (!string.IsNullOrEmpty(provider.User) && !Administrator().IsMatch(provider.User))
        {
            yield return $"{path}:User is '{provider.User}'; it must be index and handle of a key, such as 300:0.NA/20.500.12345";
        }

        if (string.IsNullOrEmpty(provider.Password) == string.IsNullOrEmpty(provider.ClientCertificateFile))
        {
            yield return $"{path} needs either a Password, which is the secret key, or a ClientCertificateFile";
        }

        if (!string.IsNullOrEmpty(provider.CertificateFile) && !File.Exists(provider.CertificateFile))
        {
            yield return $"{path}:CertificateFile is '{provider.CertificateFile}'; there is no such file";
        }

        if (!string.IsNullOrEmpty(provider.ClientCertificateFile) && !HoldsKey(provider.ClientCertificateFile))
        {
            yield return $"{path}:ClientCertificateFile is '{provider.ClientCertificateFile}'; "
                + "it must be a PEM file with a certificate and its key, not encrypted";
        }
    }

    private static bool HoldsKey(string file)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPemFile(file);
            return certificate.HasPrivateKey;
        }
        catch (Exception e) when (e is IOException or CryptographicException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[1-9][0-9]{0,8}:[^/:\\s]+/\\S+$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Administrator();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,60}$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Name();
}
