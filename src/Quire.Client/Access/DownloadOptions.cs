namespace Quire.Client;

/// <summary>How to download a file.</summary>
public sealed record DownloadOptions
{
    /// <summary>The file as it was uploaded instead of the archival form of a table. Default: yes.</summary>
    public bool Original { get; init; } = true;

    /// <summary>Whether the download counts. Default: yes.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>
    /// Go on where an interrupted download stopped, also one of an earlier run when the checksum is known. Default: yes.
    /// </summary>
    public bool Resume { get; init; } = true;

    /// <summary>Whether the bytes are checked. Default: as the client is set.</summary>
    public bool? Verify { get; init; }

    /// <summary>What is put behind the path of a file while it is under way.</summary>
    internal string PartEnding { get; init; } = PartNames.Ending;

    /// <summary>Hears how far the download is.</summary>
    public IProgress<TransferProgress>? Progress { get; init; }
}
