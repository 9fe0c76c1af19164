using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>
/// Has a link to set a password with sent to an address, if an account with a password has it. Whether one has is found out
/// later, so that neither the answer nor its time tells.
/// </summary>
/// <param name="Email">The address.</param>
[Open("whoever reads mail at the address gets the link, and nobody else")]
public sealed record AskPasswordReset(string Email) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.ResetOf(Email);
}

internal sealed class AskPasswordResetHandler(ResetThrottle throttle, AuthenticationProviders providers)
    : IHandle<AskPasswordReset>
{
    public async Task HandleAsync(AskPasswordReset operation, OperationContext context, CancellationToken ct)
    {
        await providers.PasswordsMustBeEnabledAsync(ct);
        TextLimits.Email.MustAllow(operation.Email.Trim());
        AccountRules.EmailMustBeSound(operation.Email.Trim());
        var key = AccountRules.EmailKey(operation.Email);
        throttle.MustAllow(context.Caller, key);
        context.Enqueue(SendPasswordLinkJob.Of(key));
    }
}
