namespace Quire.Client;

/// <summary>Content being downloaded. Dispose of it after reading.</summary>
public sealed class DownloadedContent : IDisposable
{
    private readonly HttpResponseMessage _response;

    internal DownloadedContent(HttpResponseMessage response, Stream stream) => (_response, Stream) = (response, stream);

    /// <summary>The bytes, to be read once.</summary>
    public Stream Stream { get; }

    /// <summary>Bytes to come; null when the server does not say.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>Content type.</summary>
    public string? ContentType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>Name the server gives the content; never a path.</summary>
    public string? FileName =>
        (
            _response.Content.Headers.ContentDisposition?.FileNameStar ?? _response.Content.Headers.ContentDisposition?.FileName
        )?.Trim('"')
            is { Length: > 0 } name
            ? name[(name.LastIndexOfAny(['/', '\\']) + 1)..]
            : null;

    /// <summary>Ends the download.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        _response.Dispose();
    }
}
