using Quire.Domain.Access;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Registering;

/// <summary>
/// How often somebody may ask for links to make accounts: ten times an hour from one place, and three times an hour for one
/// address, whether an account has it or not.
/// </summary>
public sealed class SignUpThrottle(TimeProvider time)
{
    private readonly Throttle _places = new(most: 10, TimeSpan.FromHours(1), time);
    private readonly Throttle _addresses = new(most: 3, TimeSpan.FromHours(1), time);

    internal void MustAllow(Caller caller, string emailKey)
    {
        if ((_places.Take(AddressNetwork.Of(caller.Address)) ?? _addresses.Take(emailKey)) is { } wait)
        {
            throw RegistrationErrors.TooOften(wait);
        }
    }
}
