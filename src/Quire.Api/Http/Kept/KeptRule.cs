namespace Quire.Api.Http.Kept;

/// <summary>Says of an endpoint that its answers are kept.</summary>
internal sealed record KeptRule(KeptAs As);
