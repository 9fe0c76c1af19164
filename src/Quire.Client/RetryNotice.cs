namespace Quire.Client;

/// <summary>A call that did not succeed and is about to be made again.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Url">Address; tokens and keys in it are masked.</param>
/// <param name="Reason">What went wrong, for people.</param>
/// <param name="Wait">How long the pause is.</param>
/// <param name="Attempt">How often the call is made again with this one; 1 for the first time.</param>
/// <param name="MaxAttempts">How often it is made again at most.</param>
public sealed record RetryNotice(string Method, string Url, string Reason, TimeSpan Wait, int Attempt, int MaxAttempts);
