using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.SignIn;

/// <summary>
/// How often somebody may ask for links to be mailed: ten times an hour from one place, and three times an hour for one address,
/// whether an account has it or not.
/// </summary>
/// <param name="refusal">What whoever asks too often is told, by how long to wait.</param>
/// <param name="time">The clock.</param>
internal abstract class LinkThrottle(Func<TimeSpan, RepositoryException> refusal, TimeProvider time)
{
    private readonly Throttle _places = new(most: 10, TimeSpan.FromHours(1), time);
    private readonly Throttle _addresses = new(most: 3, TimeSpan.FromHours(1), time);

    public void MustAllow(Caller caller, string emailKey)
    {
        if ((_places.Take(AddressNetwork.Of(caller.Address)) ?? _addresses.Take(emailKey)) is { } wait)
        {
            throw refusal(wait);
        }
    }
}
