using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Registering;

/// <summary>
/// Has a link to make an account with a password sent to an address. Whether an account has the address already is found out
/// later and told to its mail alone, so that neither the answer nor its time tells.
/// </summary>
/// <param name="Email">The address.</param>
[Open("whoever reads mail at the address gets the link; the installation says whether people make themselves accounts")]
public sealed record AskSignUp(string Email) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.ResetOf(Email);
}

internal sealed class AskSignUpHandler(SignUpThrottle throttle, AuthenticationProviders providers, Settings settings)
    : IHandle<AskSignUp>
{
    public async Task HandleAsync(AskSignUp operation, OperationContext context, CancellationToken ct)
    {
        await providers.PasswordsMustBeEnabledAsync(ct);
        if (!await settings.IsTrueAsync(SettingNames.AllowSignUp, ct, byDefault: true))
        {
            throw RegistrationErrors.Closed();
        }

        var address = operation.Email.Trim();
        TextLimits.Email.MustAllow(address);
        AccountRules.EmailMustBeSound(address);
        throttle.MustAllow(context.Caller, AccountRules.EmailKey(address));
        context.Enqueue(SendSignUpLinkJob.Of(address));
    }
}
