using System;

namespace AstroNano.Notices;

/// <summary>The licence of something that is shipped is unknown; the message says what.</summary>
public sealed class NoticeException(string message) : Exception(message);
