using Quire.Testing.Stub;

namespace Quire.Client.Tests.Stub;

/// <summary>Answers in the shapes of 4.x and 6.x.</summary>
internal static class Recorded
{
    public static Task<string> TextAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Recorded", name));

    /// <summary>A server that answers everything with one recorded answer.</summary>
    public static async Task<StubServer> ServerAsync(string name) => await StubServer.AnsweringAsync(await TextAsync(name));
}
