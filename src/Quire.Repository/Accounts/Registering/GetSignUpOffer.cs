using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Registering;

/// <summary>Tells whether people make themselves accounts here, and what is asked of them.</summary>
[Open("whoever wants an account has none yet")]
public sealed record GetSignUpOffer : IQuery<SignUpOffer>;

internal sealed class GetSignUpOfferHandler(Settings settings, AuthenticationProviders providers, PasswordRules rules)
    : IHandle<GetSignUpOffer, SignUpOffer>
{
    public async Task<SignUpOffer> HandleAsync(GetSignUpOffer operation, OperationContext context, CancellationToken ct)
    {
        var takes = await providers.FindAsync(AccountInput.BuiltIn, ct) is { Enabled: true };
        return new(
            takes,
            takes && await settings.IsTrueAsync(SettingNames.AllowSignUp, ct, byDefault: true),
            await rules.PolicyAsync(ct),
            await settings.GetAsync(PublicSettings.ApplicationTermsOfUse, ct)
        );
    }
}
