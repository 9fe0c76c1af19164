namespace Quire.Contracts.Identifiers;

/// <summary>A provider of identifiers.</summary>
public sealed record IdentifierProviderResponse
{
    /// <summary>Its name, which <c>:DoiProvider</c> chooses it by.</summary>
    public required string Name { get; init; }

    /// <summary>Whether identifiers are kept elsewhere.</summary>
    public required bool Remote { get; init; }

    /// <summary>The same as <see cref="Name"/>, where new identifiers are made with it; as is all that follows.</summary>
    public string? Id { get; init; }

    /// <summary>What people call it.</summary>
    public string? Label { get; init; }

    /// <summary><c>doi</c>, <c>hdl</c> or <c>perma</c>.</summary>
    public string? Protocol { get; init; }

    /// <summary>Prefix of its identifiers.</summary>
    public string? Authority { get; init; }

    /// <summary>What stands between prefix and the rest.</summary>
    public string? Separator { get; init; }

    /// <summary>What each begins with behind the prefix.</summary>
    public string? Shoulder { get; init; }

    /// <summary>What follows: <c>randomString</c> or <c>storedProcGenerated</c>.</summary>
    public string? IdentifierGenerationStyle { get; init; }

    /// <summary>
    /// Whether identifiers of files continue that of their dataset: <c>DEPENDENT</c> or <c>INDEPENDENT</c>.
    /// </summary>
    public string? DatafilePidFormat { get; init; }

    /// <summary>Further identifiers it looks after, with commas.</summary>
    public string? ManagedSet { get; init; }

    /// <summary>Identifiers that look like its own and are not, with commas.</summary>
    public string? ExcludedSet { get; init; }
}
