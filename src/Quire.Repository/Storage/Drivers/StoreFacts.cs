namespace Quire.Repository.Storage.Drivers;

/// <summary>What people are told of a store.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Type"><c>file</c> or <c>s3</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Direct">Whether clients send bytes past this server, or to signed addresses of it.</param>
public sealed record StoreFacts(string Name, string Type, string Label, bool Direct);
