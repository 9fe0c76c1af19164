namespace Quire.Api.Http;

/// <summary>The longest body an endpoint reads into memory, in bytes.</summary>
internal sealed record BodyLimit(int Bytes)
{
    /// <summary>For whatever says nothing: a description, a list, a setting.</summary>
    public static readonly BodyLimit Usual = new(4 * 1024 * 1024);

    /// <summary>For metadata and lists of files, which may hold thousands of values.</summary>
    public static readonly BodyLimit Long = new(20 * 1024 * 1024);
}
