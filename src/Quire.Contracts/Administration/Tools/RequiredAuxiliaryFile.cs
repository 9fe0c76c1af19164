namespace Quire.Contracts.Administration.Tools;

/// <summary>An auxiliary file an external tool cannot do without.</summary>
public sealed record RequiredAuxiliaryFile
{
    /// <summary>What it is.</summary>
    public string? FormatTag { get; init; }

    /// <summary>In which version.</summary>
    public string? FormatVersion { get; init; }
}
