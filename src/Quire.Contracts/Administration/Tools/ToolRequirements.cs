namespace Quire.Contracts.Administration.Tools;

/// <summary>What an external tool cannot do without.</summary>
public sealed record ToolRequirements
{
    /// <summary>Auxiliary files the file must have.</summary>
    public IReadOnlyList<RequiredAuxiliaryFile>? AuxFilesExist { get; init; }
}
