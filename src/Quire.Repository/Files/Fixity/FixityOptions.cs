namespace Quire.Repository.Files.Fixity;

/// <summary>
/// How stored bytes are read again and compared with what was deposited, whether or not anybody asks for them. Section
/// <c>Fixity</c>.
/// </summary>
public sealed class FixityOptions
{
    public const string Section = "Fixity";

    /// <summary>How long after a comparison every file is compared again; zero switches it off. Default 90 days.</summary>
    public TimeSpan Period { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// The most bytes read in a second, so that people who download are not kept waiting; zero for no limit. Default 20 MiB, with
    /// which 90 days are enough for 140 TiB.
    /// </summary>
    public long BytesPerSecond { get; set; } = 20 * 1024 * 1024;
}
