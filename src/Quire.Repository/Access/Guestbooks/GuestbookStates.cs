using System.Text.Json;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>What guestbooks ask, as whoever changes one saw it.</summary>
public static class GuestbookStates
{
    /// <summary>Everything a guestbook asks, and whether it asks it.</summary>
    public static SeenState State(this GuestbookRecord guestbook) =>
        SeenState.Of(
            guestbook.Name,
            guestbook.Enabled ? "asks" : "silent",
            guestbook.NameRequired ? "name" : null,
            guestbook.EmailRequired ? "email" : null,
            guestbook.InstitutionRequired ? "institution" : null,
            guestbook.PositionRequired ? "position" : null,
            JsonSerializer.Serialize(guestbook.Questions, StoredJson.Default.ListGuestbookQuestion)
        );
}
