namespace Quire.Api.Sword.Reading;

/// <summary>Who deposits, as far as metadata say it.</summary>
/// <param name="Name">Last name, first name.</param>
/// <param name="Email">Where questions go, unless the entry names another address.</param>
/// <param name="Today">The day, as <c>yyyy-MM-dd</c>.</param>
internal sealed record Depositor(string Name, string Email, string Today);
