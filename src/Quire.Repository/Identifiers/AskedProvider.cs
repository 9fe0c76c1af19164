namespace Quire.Repository.Identifiers;

/// <summary>Asks the provider of an identifier while somebody waits for it.</summary>
internal static class AskedProvider
{
    /// <summary>Gives what the provider answers; whoever waits is refused where it fails or does not answer.</summary>
    /// <param name="ask">Asks it.</param>
    /// <param name="ct">Cancels; what ends otherwise before the answer is the provider's failure.</param>
    public static async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (Exception e)
            when (e is IOException or HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw IdentifierErrors.ProviderFailed(e.GetBaseException().Message);
        }
    }
}
