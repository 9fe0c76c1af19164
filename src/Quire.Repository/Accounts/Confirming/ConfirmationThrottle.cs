using System.Globalization;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>How often the owner of an account may have what confirms its address mailed: three times an hour.</summary>
public sealed class ConfirmationThrottle(TimeProvider time)
{
    private readonly Throttle _accounts = new(most: 3, TimeSpan.FromHours(1), time);

    internal void MustAllow(long account)
    {
        if (_accounts.Take(account.ToString(CultureInfo.InvariantCulture)) is { } wait)
        {
            throw ConfirmationErrors.TooOften(wait);
        }
    }
}
