using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Quire.Client.Http;

/// <summary>Bodies of calls.</summary>
internal static class Body
{
    public static HttpContent Json<T>(T value)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, Envelope.Shape<T>()));
        content.Headers.ContentType = new("application/json");
        return content;
    }

    public static HttpContent Bytes(ReadOnlyMemory<byte> value, string type)
    {
        var body = new ReadOnlyMemoryContent(value);
        body.Headers.ContentType = new(type);
        return body;
    }

    public static HttpContent Text(string value, string type = "text/plain") => new StringContent(value, Encoding.UTF8, type);

    /// <summary>A form with a part named <c>jsonData</c> and perhaps a file.</summary>
    public static MultipartFormDataContent Form<T>(T? jsonData, HttpContent? file = null, string? fileName = null)
    {
        var form = file is ISendOnce ? new MultipartSendOnce() : new MultipartFormDataContent();

        // Names outside ASCII travel as UTF-8, as browsers and curl send them.
        form.HeaderEncodingSelector = static (_, _) => Encoding.UTF8;
        if (jsonData is not null)
        {
            form.Add(Named(Json(jsonData), "jsonData", null));
        }

        if (file is not null)
        {
            form.Add(Named(file, "file", fileName));
        }

        return form;
    }

    /// <summary>A form of texts, of which null ones are left out, and perhaps a file.</summary>
    public static MultipartFormDataContent Fields(
        IEnumerable<(string Name, string? Value)> fields,
        (string FileName, byte[] Bytes)? file = null
    ) => Fields(fields, file is { } sent ? new ByteArrayContent(sent.Bytes) : null, file?.FileName ?? "");

    /// <summary>The same with a file that is sent as it is read.</summary>
    public static MultipartFormDataContent Fields(
        IEnumerable<(string Name, string? Value)> fields,
        HttpContent? file,
        string fileName
    )
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                form.Add(Named(Text(value), name, null));
            }
        }

        if (file is not null)
        {
            form.Add(Named(file, "file", fileName));
        }

        return form;
    }

    private static HttpContent Named(HttpContent part, string name, string? fileName)
    {
        var disposition = fileName is null
            ? $"form-data; name=\"{name}\""
            : $"form-data; name=\"{name}\"; filename=\"{Quotable(fileName)}\"";
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        if (fileName is null)
        {
            part.Headers.ContentType = null;
        }
        else
        {
            part.Headers.ContentType ??= new MediaTypeHeaderValue("application/octet-stream");
        }

        return part;
    }

    private static string Quotable(string fileName) =>
        fileName
            .Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
