using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Quire.Testing;

/// <summary>What the server answered.</summary>
public sealed record WireAnswer(
    HttpStatusCode Status,
    byte[] Body,
    HttpResponseHeaders Headers,
    HttpContentHeaders ContentHeaders
)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The answer is JSON null.");

    /// <summary>The <c>data</c> of a success answer; anything else fails the test with the whole answer.</summary>
    public JsonNode Data
    {
        get
        {
            Assert.True((int)Status is >= 200 and < 300, $"{(int)Status}: {Text}");
            return Json["data"] ?? throw new InvalidOperationException($"No data in {Text}");
        }
    }

    /// <summary>The text of a message answer or of an error.</summary>
    public string Message => Json["message"]?.GetValue<string>() ?? Json["data"]?["message"]?.GetValue<string>() ?? "";

    /// <summary>Fails the test unless this is an error envelope with the status and, if given, exactly this message.</summary>
    public void MustBeError(HttpStatusCode status, string? message = null)
    {
        Assert.True(Status == status, $"Expected {(int)status}, got {(int)Status}: {Text}");
        Assert.Equal("ERROR", Json["status"]?.GetValue<string>());
        Assert.False(string.IsNullOrWhiteSpace(Message), "An error must say what is wrong.");
        if (message is not null)
        {
            Assert.Equal(message, Message);
        }
    }
}
