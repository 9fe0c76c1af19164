using Quire.Domain.Access;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Operations;

namespace Quire.Repository.Feedback;

/// <summary>How often one account, or one address without an account, may write to contacts: five times an hour.</summary>
public sealed class FeedbackThrottle(TimeProvider time)
{
    private readonly Throttle _throttle = new(most: 5, TimeSpan.FromHours(1), time);

    /// <summary>Counts a message of a caller, or refuses it.</summary>
    public void MustAllow(Caller caller)
    {
        if (_throttle.Take(caller.HasAccount ? caller.Identifier : $"address {AddressNetwork.Of(caller.Address)}") is { } wait)
        {
            throw FeedbackErrors.TooOften(wait);
        }
    }
}
