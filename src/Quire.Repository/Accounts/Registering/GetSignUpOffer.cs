using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Registering;

/// <summary>Tells whether people make themselves accounts here, and what is asked of them.</summary>
/// <param name="Language">Asks for the terms of use in a language, where the installation has them.</param>
[Open("whoever wants an account has none yet")]
public sealed record GetSignUpOffer(string? Language = null) : IQuery<SignUpOffer>;

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
            await settings.InLanguageAsync(SettingNames.ApplicationTermsOfUse, operation.Language, ct)
        );
    }
}
