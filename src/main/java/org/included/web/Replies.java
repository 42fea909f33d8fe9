package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Carries out what a handler answered. */
@Component
class Replies implements HandlerMethodReturnValueHandler {
  private final Rendering rendering;
  private final BearerCookie cookie;
  private final JsonMapper json;
  private final Parcels parcels;
  private final ObjectProvider<SignInDoor> door;

  Replies(
      Rendering rendering,
      BearerCookie cookie,
      JsonMapper json,
      Parcels parcels,
      ObjectProvider<SignInDoor> door) {
    this.rendering = rendering;
    this.cookie = cookie;
    this.json = json;
    this.parcels = parcels;
    this.door = door;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Reply.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = web.getNativeRequest(HttpServletRequest.class);
    var response = web.getNativeResponse(HttpServletResponse.class);
    if (value instanceof Reply reply && request != null && response != null) {
      send(reply, request, response);
    }
  }

  void send(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (reply) {
      case Reply.Show(var page, var status, var bearer) -> {
        write(bearer, request, response);
        rendering.draw(page, status, request, response);
      }
      case Reply.SeeOther(var path, var bearer) -> {
        write(bearer, request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
      }
      case Reply.SignInFirst(var parcel) ->
          rendering.draw(
              door.getObject().toSignIn(parcels.seal(parcel), parcel, Doorkeeper.viewer(request)),
              401,
              request,
              response);
      case Reply.Data(var status, var value) -> {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(value));
      }
    }
  }

  private void write(
      @Nullable Bearer bearer, HttpServletRequest request, HttpServletResponse response) {
    if (bearer != null) {
      request.setAttribute(Gate.VIEWER, new Viewer(bearer));
      cookie.write(bearer, request, response);
    }
  }
}
