namespace Quire.Testing;

/// <summary>
/// What the processes of one run of <c>./test</c> share, in a folder that <c>QUIRE_TEST_RUN</c> names and the script clears away:
/// a database server, and installations to copy. Without it, each process has its own.
/// </summary>
internal static class TestRun
{
    private const string Variable = "QUIRE_TEST_RUN";

    /// <summary>Whether there is a run, which outlives this process.</summary>
    public static bool IsShared => Folder is not null;

    private static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>What is said of a thing of this name, which the first process that asks makes while the others wait.</summary>
    public static async Task<string[]> OnceAsync(string name, Func<Task<string[]>> make)
    {
        if (Folder is not { } folder)
        {
            return await make();
        }

        var file = Path.Combine(folder, name);
        await using var turn = await TurnAsync(file + ".turn");
        if (!File.Exists(file))
        {
            await File.WriteAllLinesAsync(file + ".new", await make());
            File.Move(file + ".new", file);
        }

        return await File.ReadAllLinesAsync(file);
    }

    // Held until it is disposed, or the process ends. Where the run is over there is nothing to wait for.
    private static async Task<FileStream> TurnAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(100);
            }
        }
    }
}
