namespace Quire.Api.Http;

/// <summary>
/// How much memory reading requests may take. Section <c>Bodies</c>. Bytes of files are not meant: they never stay in memory.
/// </summary>
public sealed class BodyOptions
{
    public const string Section = "Bodies";

    /// <summary>
    /// MiB for all bodies that are in memory at once, with what is made of them: about four times their length. A request there
    /// is no room for is answered 503 with <c>Retry-After</c>. Guests get half of it at most. Default 128.
    /// </summary>
    public int MemoryMegabytes { get; set; } = 128;
}
