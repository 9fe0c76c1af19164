namespace Quire.Tabular.Tables;

/// <summary>
/// What a file may ask of a reader. Where it asks for more it ends in a <see cref="TableFormatException"/> that says of what.
/// </summary>
public sealed record TableLimits
{
    /// <summary>Those of readers that are told of none.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>Columns a table may have; 120,000 unless told, the most any program writes.</summary>
    public int MaxVariables { get; init; } = 120_000;

    /// <summary>Bytes that what is compressed in a file may come to; 64 GiB unless told.</summary>
    public long MaxUnpackedBytes { get; init; } = 64L << 30;

    /// <summary>
    /// Where a reader may put what has to be read in another order than it stands in the file; it is gone when the reader is
    /// disposed. The folder of the system unless told.
    /// </summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();
}
