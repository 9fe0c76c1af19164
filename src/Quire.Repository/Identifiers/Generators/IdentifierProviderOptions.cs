namespace Quire.Repository.Identifiers.Generators;

/// <summary>One provider of identifiers: what those it makes look like, and the account they are registered with.</summary>
public sealed class IdentifierProviderOptions
{
    /// <summary><c>datacite</c>, <c>FAKE</c> or <c>perma</c>.</summary>
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

    /// <summary>Address of the registry's REST API. Default: the registry's own.</summary>
    public string? Url { get; set; }

    /// <summary>Name of the account there; needed for <c>datacite</c>.</summary>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }
}
