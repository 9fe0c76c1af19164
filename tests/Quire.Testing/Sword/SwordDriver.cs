using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Quire.Testing.Sword;

/// <summary>
/// A client for SWORD v2, written from its profile: it begins at the service document and goes where documents lead, with a token
/// as the user name of basic authentication.
/// </summary>
public sealed class SwordDriver(Uri address, string? token) : IDisposable
{
    public const string Base = "/dvn/api/data-deposit/v1.1/swordv2";
    public const string SimpleZip = "http://purl.org/net/sword/package/SimpleZip";
    public const string StatementLink = "http://purl.org/net/sword/terms/statement";
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace App = "http://www.w3.org/2007/app";
    public static readonly XNamespace Sword = "http://purl.org/net/sword/terms/";
    public static readonly XNamespace States = "http://purl.org/net/sword/terms/state";

    private readonly HttpClient _http = Create(address, token);

    public HttpClient Http => _http;

    /// <summary>Where a collection takes deposits, as the service document says.</summary>
    public async Task<string> CollectionAsync(string title) =>
        (await ReadAsync($"{Base}/service-document"))
            .Descendants(App + "collection")
            .Single(c => c.Element(Atom + "title")!.Value == title)
            .Attribute("href")!
            .Value;

    /// <summary>A document of any kind; anything but 200 fails the test.</summary>
    public async Task<XElement> ReadAsync(string iri)
    {
        var answer = await SendAsync(HttpMethod.Get, iri);
        return (int)answer.Status == 200
            ? Xml(answer)
            : throw new InvalidOperationException($"{(int)answer.Status}: {answer.Text}");
    }

    public Task<WireAnswer> DepositAsync(string iri, string entry) => SendAsync(HttpMethod.Post, iri, Entry(entry));

    public Task<WireAnswer> ReplaceAsync(string iri, string entry) => SendAsync(HttpMethod.Put, iri, Entry(entry));

    public Task<WireAnswer> DeleteAsync(string iri) => SendAsync(HttpMethod.Delete, iri);

    /// <summary>Says that a deposit is complete.</summary>
    public Task<WireAnswer> CompleteAsync(string iri) => SendAsync(HttpMethod.Post, iri, null, ("In-Progress", "false"));

    /// <summary>Adds the files of a zip, with the digest the profile asks clients for.</summary>
    public Task<WireAnswer> AddAsync(string iri, byte[] zip, string name = "data.zip", string packaging = SimpleZip) =>
        SendAsync(
            HttpMethod.Post,
            iri,
            zip,
            ("Content-Type", "application/zip"),
            ("Content-Disposition", $"attachment; filename={name}"),
            ("Content-MD5", Digest(zip)),
            ("Packaging", packaging)
        );

    public Task<WireAnswer> SendAsync(HttpMethod method, string iri, byte[]? body, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body ?? []);
        foreach (var (name, value) in headers)
        {
            content.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(method, iri, content);
    }

    public async Task<WireAnswer> SendAsync(HttpMethod method, string iri, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, iri) { Content = content };
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new(response.StatusCode, body, response.Headers, response.Content.Headers);
    }

    /// <summary>Where a link of an entry leads.</summary>
    public static string Link(XElement entry, string rel) =>
        entry.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == rel).Attribute("href")!.Value;

    /// <summary>A state a statement tells; null when it does not.</summary>
    public static string? State(XElement statement, string term) =>
        statement.Elements(Atom + "category").SingleOrDefault(c => c.Attribute("term")!.Value == term)?.Value;

    public static XElement Xml(WireAnswer answer) => XElement.Parse(answer.Text);

    public void Dispose() => _http.Dispose();

    private static StringContent Entry(string entry) => new(entry, Encoding.UTF8, "application/atom+xml");

    private static string Digest(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static HttpClient Create(Uri address, string? token)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        if (token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(token + ":"))
            );
        }

        return http;
    }
}
