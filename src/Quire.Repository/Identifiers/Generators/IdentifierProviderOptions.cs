namespace Quire.Repository.Identifiers.Generators;

/// <summary>One provider of identifiers: what those it makes look like, and the account they are registered with.</summary>
public sealed class IdentifierProviderOptions
{
    /// <summary><c>datacite</c>, <c>hdl</c>, <c>FAKE</c> or <c>perma</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>What people call it. Default: its name.</summary>
    public string? Label { get; set; }

    /// <summary>Prefix of its identifiers, such as <c>10.5072</c>.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What each begins with behind the prefix. Default: nothing.</summary>
    public string Shoulder { get; set; } = "";

    /// <summary>
    /// What follows: six letters and digits (<c>randomString</c>, the default), or a number (<c>storedProcGenerated</c> or
    /// <c>sequentialNumber</c>).
    /// </summary>
    public string IdentifierGenerationStyle { get; set; } = "randomString";

    /// <summary>
    /// Whether identifiers of files continue that of their dataset: <c>DEPENDENT</c>, the default, or <c>INDEPENDENT</c>.
    /// </summary>
    public string DatafilePidFormat { get; set; } = "DEPENDENT";

    /// <summary>Further identifiers it looks after, written whole. Default: none.</summary>
    public IReadOnlyList<string> ManagedList { get; set; } = [];

    /// <summary>Identifiers with its prefix and shoulder that it does not look after. Default: none.</summary>
    public IReadOnlyList<string> ExcludedList { get; set; } = [];

    /// <summary>
    /// Address of the registry's REST API. Default: the registry's own; needed for <c>hdl</c>, whose servers are many.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>
    /// Name of the account there; needed for <c>datacite</c>. That of <c>hdl</c> is index and handle of the administrator's key.
    /// Default for it: <c>300:0.NA/</c> and the prefix.
    /// </summary>
    public string? User { get; set; }

    /// <summary>Its password; for <c>hdl</c> the administrator's secret key.</summary>
    public string? Password { get; set; }

    /// <summary>
    /// PEM file with a certificate and its key, not encrypted, that take the place of a secret key; for <c>hdl</c> alone.
    /// Default: none.
    /// </summary>
    public string? ClientCertificateFile { get; set; }

    /// <summary>
    /// PEM file of certificates that signed the server's, or of its own, believed beside those of the machine; for <c>hdl</c>
    /// alone. Default: none.
    /// </summary>
    public string? CertificateFile { get; set; }

    /// <summary>How long one request may take. Default: <c>DataCite:Timeout</c> for <c>datacite</c>, 30 seconds else.</summary>
    public TimeSpan? Timeout { get; set; }
}
