namespace Quire.Api.Http;

/// <summary>Which web pages of other hosts may call the API from a browser. Section <c>Cors</c>.</summary>
public sealed class CorsOptions
{
    public const string Section = "Cors";

    /// <summary>
    /// Origins, such as <c>https://viewer.example.edu</c>, or <c>*</c> for every page. Default: none; pages of other hosts may
    /// then read public data, as they always could, but neither change anything nor use a token in a header.
    /// </summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>HTTP methods those pages may use. Default: GET, POST, OPTIONS, PUT, DELETE.</summary>
    public string Methods { get; set; } = "GET, POST, OPTIONS, PUT, DELETE";

    /// <summary>Request headers those pages may send. Default: Accept, Content-Type, X-Dataverse-key, Range.</summary>
    public string AllowedHeaders { get; set; } = "Accept, Content-Type, X-Dataverse-key, Range";

    /// <summary>
    /// Response headers those pages may read. Default: Accept-Ranges, Content-Range, Content-Encoding, Quire-Error-Code.
    /// </summary>
    public string ExposedHeaders { get; set; } = "Accept-Ranges, Content-Range, Content-Encoding, Quire-Error-Code";
}
