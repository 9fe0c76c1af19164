namespace Quire.Api.Http;

/// <summary>Marks endpoints that do not look at API tokens, known or not.</summary>
internal sealed class IgnoresTokens;
