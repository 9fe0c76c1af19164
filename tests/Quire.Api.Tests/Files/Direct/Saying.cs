using System.Text.Json.Nodes;

namespace Quire.Api.Tests.Files.Direct;

/// <summary>What a text of an answer must hold.</summary>
internal static class Saying
{
    /// <summary>Fails unless there is a text with this in it.</summary>
    public static void Says(this JsonNode? text, string part) =>
        Assert.Contains(part, text?.GetValue<string>() ?? "", StringComparison.Ordinal);
}
