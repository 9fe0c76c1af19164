namespace Quire.Contracts.Storage;

/// <summary>A place elsewhere that holds data of an installation.</summary>
public sealed record StorageSiteResponse
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its host.</summary>
    public required string Hostname { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether data are there at first.</summary>
    public required bool PrimaryStorage { get; init; }

    /// <summary>How data are had from there: <c>rsync</c>, <c>posix</c>, <c>globus</c>, separated by commas.</summary>
    public required string TransferProtocols { get; init; }
}
