namespace Quire.Search.Lucene.Generations;

/// <summary>Finds the generation to start with, whatever state a crash or a disk has left the folder in.</summary>
internal static class GenerationOpener
{
    /// <summary>The generation that serves, or an empty one and the reason why it has to be filled.</summary>
    public static (Generation Generation, string? Fault) Open(
        GenerationFolder folders,
        SearchIndexOptions options,
        Action<Exception> mergeFailed
    )
    {
        var fault = "There is no search index yet.";
        if (folders.FindCurrent() is { } folder)
        {
            fault = TryOpen(folder, options, mergeFailed, out var sound);
            if (sound is not null)
            {
                return (sound, null);
            }
            folders.ForgetCurrent();
            GenerationFolder.Remove(folder);
        }
        return (Generation.Open(folders.CreateNext(), options.WriteBufferMegabytes, mergeFailed), fault);
    }

    private static string? TryOpen(
        string folder,
        SearchIndexOptions options,
        Action<Exception> mergeFailed,
        out Generation? generation
    )
    {
        generation = null;
        if (Generation.FindFault(folder, options.VerifyBytes) is { } fault)
        {
            return fault;
        }
        try
        {
            generation = Generation.Open(folder, options.WriteBufferMegabytes, mergeFailed);
            return null;
        }
        catch (Exception e) when (Generation.IsDamage(e))
        {
            return $"The search index cannot be opened: {e.Message}";
        }
    }
}
