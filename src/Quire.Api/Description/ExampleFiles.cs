using System.Text.Json;

namespace Quire.Api.Description;

/// <summary>
/// Bodies kept in files, by the name of the operation. <c>tried.json</c> holds what tests send with success, and is written by
/// one; <c>written.json</c> what they cannot, since it takes a provider, a store or a mail elsewhere.
/// </summary>
internal static class ExampleFiles
{
    public static IReadOnlyList<string> All { get; } = ["tried.json", "written.json"];

    /// <summary>The files with what is answered.</summary>
    public static IReadOnlyList<string> Answers { get; } = ["answers.json", "told.json"];

    /// <summary>The bodies in a file, as JSON texts.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(string file)
    {
        using var stream =
            typeof(ExampleFiles).Assembly.GetManifestResourceStream($"Quire.Api.Description.Examples.{file}")
            ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateObject().Select(e => KeyValuePair.Create(e.Name, e.Value.GetRawText()))];
    }
}
