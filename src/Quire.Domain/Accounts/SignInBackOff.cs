namespace Quire.Domain.Accounts;

/// <summary>
/// How long somebody waits who guesses. The wait doubles with each failure past those everybody may have, and all is forgotten
/// after a quarter of an hour. Nobody can keep an owner out: from an address without failures a name can always be tried once.
/// </summary>
public static class SignInBackOff
{
    /// <summary>How long a failure counts, and the longest wait.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    // A person mistypes a few times; a university behind one address, and a name the whole world tries, have more.
    private const int FreeForSame = 10;
    private const int FreeForAddress = 50;
    private const int FreeForName = 20;

    /// <summary>How long until the next attempt is looked at; zero for at once.</summary>
    public static TimeSpan Wait(SignInFailures failures, DateTime now)
    {
        var longest = Max(Left(failures.Same, FreeForSame, now), Left(failures.FromAddress, FreeForAddress, now));
        return failures.Same.Count == 0 ? longest : Max(longest, Left(failures.ForName, FreeForName, now));
    }

    private static TimeSpan Left(FailureCount failures, int free, DateTime now)
    {
        if (failures.Count < free || failures.Last is not { } last)
        {
            return TimeSpan.Zero;
        }

        var wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures.Count - free), Memory.TotalSeconds));
        return Max(last + wait - now, TimeSpan.Zero);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
