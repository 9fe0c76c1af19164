namespace Quire.Api.Http.Kept;

/// <summary>How much memory answers take up while they are made: only some at once may be longer than usual.</summary>
internal sealed class AnswerRoom
{
    /// <summary>Answers up to this length, in bytes, are taken in whatever goes on besides.</summary>
    public const int Usual = 256 * 1024;

    /// <summary>Longer answers are made each time, and sent as they are made.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private const int AtOnce = 8;

    private int _long;

    /// <summary>Takes one of the places for long answers; false when there is none.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _long) <= AtOnce)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Gives the place back.</summary>
    public void Leave() => Interlocked.Decrement(ref _long);
}
