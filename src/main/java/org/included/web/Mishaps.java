package org.included.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.included.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages that tell of an error: absent or not yours (404), our fault (500, with a reference that
 * the log has too), refused (403), and too much at once (503). The log names the path and never
 * what follows its question mark, nor anything typed.
 */
@Controller
class Mishaps implements HandlerExceptionResolver, ErrorController, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

  /**
   * @param reference what to quote when writing to us; the log has it at the line of the error
   */
  record MishapPage(String title, String say, String next, String reference) implements Page {}

  private final Replies replies;
  private final Parcels parcels;

  Mishaps(Replies replies, Parcels parcels) {
    this.replies = replies;
    this.parcels = parcels;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception error) {
    try {
      if (error instanceof Doorkeeper.SignInNeeded needed) {
        replies.send(signInFirst(request, needed), request, response);
      } else if (error instanceof UploadArgument.TooLarge tooLarge) {
        replies.send(tooLarge(tooLarge.most(), request), request, response);
      } else {
        int status = statusOf(error);
        if (status >= 500) {
          LOG.error("{} {} failed", request.getMethod(), route(request), error);
        }
        replies.send(page(status, request), request, response);
      }
    } catch (IOException e) {
      LOG.debug("the reader has gone", e);
    }
    return new ModelAndView();
  }

  /** The pattern of the address: what fills its places may be the secret of a link. */
  private static Object route(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "(no route)" : pattern;
  }

  private static int statusOf(Exception error) {
    return switch (error) {
      case NotFound _ -> 404;
      case ErrorResponse response -> response.getStatusCode().value();
      // no connection was free in time, for a statement or for a transaction
      case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> 503;
      default -> 500;
    };
  }

  private Reply signInFirst(HttpServletRequest request, Doorkeeper.SignInNeeded needed) {
    if (isScript(request)) {
      return new Reply.Data(401, Map.of("signedIn", false));
    }
    if (parcels.worthKeeping(request, needed.keepsAll())) {
      return new Reply.SignInFirst(parcels.pack(request));
    }
    var again = Doorkeeper.viewer(request).signedIn() ? "again=yes&" : "";
    var file = JakartaServletFileUpload.isMultipartContent(request) ? "file=yes&" : "";
    return Reply.seeOther("/sign-in?" + again + file + "to=" + wanted(request));
  }

  /**
   * A script of ours asks for JSON, and keeps the words itself until it is told that we have them.
   */
  private static boolean isScript(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept != null && accept.startsWith("application/json");
  }

  private static String wanted(HttpServletRequest request) {
    var path =
        request.getMethod().equals("GET")
            ? request.getRequestURI()
            : CrossOrigin.pageBefore(request).orElse("/today");
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /** What the server itself refused before any handler of ours, such as a malformed address. */
  @RequestMapping("/error")
  @Allow(Allow.Who.EVERYBODY)
  Reply error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return page(status instanceof Integer code ? code : 404, request);
  }

  private static Reply tooLarge(String most, HttpServletRequest request) {
    var page =
        new MishapPage(
            "That file is too large to take in",
            "We can take up to " + most + " here. Nothing of your file was kept.",
            "Go back and look whether it is the right file.",
            reference(request));
    return Reply.page(page, 413);
  }

  private static String reference(HttpServletRequest request) {
    var reference = request.getAttribute(Gate.REFERENCE);
    return reference == null ? "" : reference.toString();
  }

  private static Reply page(int status, HttpServletRequest request) {
    var reference = reference(request);
    var page =
        switch (status) {
          case 403 ->
              new MishapPage(
                  "That came from somewhere else",
                  "This form was sent from a page that is not ours, or that was opened by somebody else. So we did nothing with it.",
                  "Open the page here again and send it from there.",
                  reference);
          case 404, 405 ->
              new MishapPage(
                  "We can’t find that page",
                  "It may have moved, or it may not be yours to see.",
                  "If you typed the address, look at it once more.",
                  reference);
          case 413 ->
              new MishapPage(
                  "That was too long to take in",
                  "We can keep up to 20,000 characters in one box.",
                  "Go back: your words are still in the box. Send a shorter part of them.",
                  reference);
          case 503 ->
              new MishapPage(
                  "Very many people are here just now",
                  "We could not get to your page in time. Nothing that was kept is lost.",
                  "Wait a minute, then load the page again.",
                  reference);
          default ->
              status < 500
                  ? new MishapPage(
                      "We could not read that",
                      "Something in the request was not as we expected it.",
                      "Go back and try once more.",
                      reference)
                  : new MishapPage(
                      "Something went wrong on our side",
                      "It is not your fault, and what was kept is not lost.",
                      "Go back and try once more. If it happens again, tell us the reference.",
                      reference);
        };
    return Reply.page(page, status);
  }
}
