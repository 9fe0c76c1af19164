namespace Quire.Repository.Files.Tables;

/// <summary>What questions about the rows of tables may cost. Section <c>Tables</c>.</summary>
public sealed class TableOptions
{
    public const string Section = "Tables";

    /// <summary>
    /// How many bytes of a table are read to answer one question. Default 2 GiB, which takes some seconds.
    /// </summary>
    public long ScanBytes { get; set; } = 2L << 30;

    /// <summary>
    /// How many questions that read tables from end to end are answered at the same time; further ones wait. Default 2.
    /// </summary>
    public int ScansAtOnce { get; set; } = 2;

    /// <summary>
    /// How long a question may read and compare, and how long it waits for its turn before that. Default 30 seconds.
    /// </summary>
    public TimeSpan ScanTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many bytes a table may have, as it is stored and as it is given, to be given in the form of another program. Default
    /// 2 GiB.
    /// </summary>
    public long FormBytes { get; set; } = 2L << 30;

    /// <summary>
    /// How many tables are written in other forms, or lie on disk until they are sent, at the same time; further ones wait.
    /// Default 4.
    /// </summary>
    public int FormsAtOnce { get; set; } = 4;
}
