namespace Quire.Contracts.Storage;

/// <summary>A storage site to tell of; everything is required.</summary>
public sealed record StorageSiteRequest
{
    /// <summary>Its host.</summary>
    public string? Hostname { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>Whether data are there at first; at most one site is such.</summary>
    public bool? PrimaryStorage { get; init; }

    /// <summary>How data are had from there: <c>rsync</c>, <c>posix</c>, <c>globus</c>, separated by commas.</summary>
    public string? TransferProtocols { get; init; }
}
