using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Web.Tests.Pages;

/// <summary>Somebody with a browser, as far as addresses, cookies and markup go; it follows nothing by itself.</summary>
internal sealed partial class Reader : IDisposable
{
    private readonly Wire _wire;

    /// <param name="address">Where the server is.</param>
    /// <param name="language">What the browser asks for.</param>
    public Reader(Uri address, string language = "en")
    {
        _wire = new(address, null, new() { AllowAutoRedirect = false, CookieContainer = Cookies });
        _wire.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        _wire.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>What the browser says with everything it asks for.</summary>
    public HttpRequestHeaders Headers => _wire.Http.DefaultRequestHeaders;

    public Task<WireAnswer> GetAsync(string path) => _wire.GetAsync(path);

    /// <summary>A page that is there.</summary>
    public async Task<string> PageAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {(int)answer.Status} {answer.Headers.Location} {answer.Text}");
        Assert.Equal("text/html", answer.ContentHeaders.ContentType?.MediaType);
        return answer.Text;
    }

    /// <summary>Sends a form.</summary>
    public async Task<WireAnswer> FormAsync(string path, IReadOnlyDictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _wire.SendAsync(HttpMethod.Post, path, content);
    }

    /// <summary>Sends a form with files, whose fields stand before them.</summary>
    public async Task<WireAnswer> FilesAsync(
        string path,
        IReadOnlyDictionary<string, string> fields,
        params IReadOnlyList<(string Name, string Content)> files
    )
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, text) in files)
        {
            var type = name.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "text/plain";
            content.Add(new StringContent(text, new MediaTypeHeaderValue(type)), "file", name);
        }

        return await _wire.SendAsync(HttpMethod.Post, path, content);
    }

    /// <summary>Sends a form with one file of any kind, whose fields stand before it.</summary>
    public async Task<WireAnswer> PartsAsync(
        string path,
        IReadOnlyDictionary<string, string> fields,
        HttpContent file,
        string name
    )
    {
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        content.Add(file, "file", name);
        return await _wire.SendAsync(HttpMethod.Post, path, content);
    }

    /// <summary>Signs in as somebody <see cref="Make.UserAsync"/> made.</summary>
    public async Task SignInAsync(string name) =>
        Assert.Equal(
            HttpStatusCode.Found,
            (
                await FormAsync(
                    "/account/sign-in",
                    new Dictionary<string, string> { ["username"] = name, ["password"] = $"secret-{name}" }
                )
            ).Status
        );

    /// <summary>Somebody who is signed in and may do everything.</summary>
    public static async Task<Reader> SuperuserAsync(TestServer server, string language = "en")
    {
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Message;
        var reader = new Reader(server.Address, language);
        await reader.SignInAsync(name);
        return reader;
    }

    /// <summary>Texts of all elements of a kind, without markup.</summary>
    public static IReadOnlyList<string> Texts(string html, string element) =>
        [
            .. Regex
                .Matches(html, $"<{element}[ >].*?</{element}>", RegexOptions.Singleline, TimeSpan.FromSeconds(5))
                .Select(m => Words(m.Value)),
        ];

    /// <summary>The words of a page or a part of one.</summary>
    public static string Words(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    /// <summary>Where the links of a page lead.</summary>
    public static IReadOnlyList<string> Links(string html) =>
        [.. Link().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value))];

    /// <summary>What the fields of a page hold, but for check boxes; of several of a name the last.</summary>
    public static Dictionary<string, string> Fields(string html)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match field in Field().Matches(html))
        {
            fields[field.Groups["name"].Value] = WebUtility.HtmlDecode(field.Groups["value"].Value);
        }

        return fields;
    }

    /// <summary>An address seen from a page, with a slash in front.</summary>
    public static string From(string page, string link) => new Uri(new Uri(new Uri("http://here/"), page), link).PathAndQuery;

    public void Dispose() => _wire.Dispose();

    [GeneratedRegex(
        "<(?<tag>script|style)[ >].*?</\\k<tag>>|<[^>]*>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Space();

    [GeneratedRegex(
        "<input (?![^>]*type=\"checkbox\")[^>]*name=\"(?<name>[^\"]+)\"( value=\"(?<value>[^\"]*)\")?",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Field();

    [GeneratedRegex("<a [^>]*href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();
}
