namespace Quire.Domain.Datasets;

/// <summary>Where a version is in its life. Names are wire contract, written in upper case.</summary>
public enum VersionState
{
    Draft,
    Released,
    Deaccessioned,
}
