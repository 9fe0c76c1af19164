using Microsoft.IdentityModel.Tokens;

namespace Quire.Api.Accounts.OpenId;

/// <summary>What an issuer publishes of itself.</summary>
/// <param name="Keys">What it signs with.</param>
/// <param name="AuthorizationEndpoint">Where people sign in; null where they do not.</param>
/// <param name="TokenEndpoint">Where codes become tokens; null where there are none.</param>
/// <param name="UserInfoEndpoint">Where it tells more of a person; null for nowhere.</param>
/// <param name="NamesItself">Whether it says who it is when people come back from it.</param>
/// <param name="TakesBasic">Whether a secret is sent as a header; else in the body.</param>
internal sealed record IssuerFacts(
    IReadOnlyList<SecurityKey> Keys,
    Uri? AuthorizationEndpoint,
    Uri? TokenEndpoint,
    Uri? UserInfoEndpoint,
    bool NamesItself,
    bool TakesBasic
);
