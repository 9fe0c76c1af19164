using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quire.Client.Http;

/// <summary>Makes the exception for a refusal, whatever form the server gave it.</summary>
internal static partial class ErrorBody
{
    private const string CodeHeader = "Quire-Error-Code";
    private const int LongestText = 2000;

    public static async Task<DataverseException> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = "";
        try
        {
            body = await response.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (HttpRequestException)
        {
            // The status alone still says what happened.
        }

        var facts = Facts(body) with
        {
            Status = response.StatusCode,
            Code = response.Headers.TryGetValues(CodeHeader, out var codes) ? codes.FirstOrDefault(c => c.Length > 0) : null,
            Method = response.RequestMessage?.Method.Method,
            Url = SecretMask.Of(response.RequestMessage?.RequestUri),
        };
        return DataverseException.Of(facts);
    }

    private static ErrorFacts Facts(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new()
                {
                    Message = Text(json.RootElement, "message"),
                    IncidentId = Text(json.RootElement, "incidentId"),
                    Problems = ValidationProblems.Of(json.RootElement),
                };
            }
        }
        catch (JsonException)
        {
            // Blocked endpoints of 4.x answer something that only looks like JSON; proxies answer HTML.
        }

        var message = LooseMessage().Match(body) is { Success: true } match ? match.Groups["text"].Value : Plain(body);
        return new() { Message = message.Length == 0 ? null : message };
    }

    private static string? Text(JsonElement error, string name)
    {
        if (!error.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object ? Text(value, name) : value.ToString();
    }

    private static string Plain(string body)
    {
        var text = WebUtility.HtmlDecode(Blanks().Replace(Tags().Replace(body, " "), " ").Trim());
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    [GeneratedRegex("\\bmessage\\s*:\\s*\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LooseMessage();

    [GeneratedRegex(
        "<(style|script)\\b.*?</(style|script)>|<[^>]*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
